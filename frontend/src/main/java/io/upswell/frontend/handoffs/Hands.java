package io.upswell.frontend.handoffs;

import io.upswell.detection.Role;
import io.upswell.detection.Viewer;

/**
 * What the viewer does with handoffs here.
 *
 * @param sells answers and moves
 * @param cares answers for Customer Success, and may ask Sales again
 * @param leads gives a handoff to another rep
 */
record Hands(boolean sells, boolean cares, boolean leads) {

    static Hands ofViewer() {
        Role role = Viewer.current().role();
        return new Hands(role != Role.CSM, role != Role.SALES, role == Role.MANAGER || role == Role.ADMIN);
    }
}
