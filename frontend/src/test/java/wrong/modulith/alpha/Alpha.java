package wrong.modulith.alpha;

import wrong.modulith.beta.Beta;

/** Wrong on purpose: alpha may depend on nothing, and beta depends on alpha. */
public class Alpha {
    Beta beta;
}
