package wrong.modulith.beta;

import wrong.modulith.alpha.Alpha;

public class Beta {
    Alpha alpha;
}
