package wrong.hexagonal.adapter.web;

import wrong.hexagonal.domain.Things;

/** Wrong on purpose: goes past the primary port, straight to the repository. */
class ThingController {
    ThingController(Things things) {
        things.keep();
    }
}
