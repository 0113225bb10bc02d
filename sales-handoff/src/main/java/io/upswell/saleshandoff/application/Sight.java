package io.upswell.saleshandoff.application;

import io.upswell.detection.Refusal;
import io.upswell.detection.Viewer;
import io.upswell.saleshandoff.domain.Deal;

/** Who may see a handoff and who may do what with it; the same for pages, GraphQL and Slack buttons. */
final class Sight {

    private Sight() {}

    static boolean sees(Viewer viewer, Deal deal) {
        return viewer.seesAccount(deal.request().csm(), deal.request().rep());
    }

    static void repOf(Viewer viewer, Deal deal) {
        seen(viewer, deal);
        if (!viewer.sees(deal.request().rep())) {
            throw new Refusal.Forbidden("Only the assigned sales rep, their manager or an administrator decides here.");
        }
    }

    static void csmOf(Viewer viewer, Deal deal) {
        seen(viewer, deal);
        if (!viewer.sees(deal.request().csm())) {
            throw new Refusal.Forbidden("Only the account's CSM, their manager or an administrator decides here.");
        }
    }

    static void leaderOf(Viewer viewer, Deal deal) {
        seen(viewer, deal);
        leader(viewer);
    }

    static void leader(Viewer viewer) {
        switch (viewer.role()) {
            case MANAGER, ADMIN -> {}
            default -> throw new Refusal.Forbidden("Only a manager or an administrator does this.");
        }
    }

    private static void seen(Viewer viewer, Deal deal) {
        if (!sees(viewer, deal)) {
            throw new Refusal.NotFound("handoff", deal.id());
        }
    }
}
