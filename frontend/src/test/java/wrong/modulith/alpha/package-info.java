@ApplicationModule(allowedDependencies = {})
package wrong.modulith.alpha;

import org.springframework.modulith.ApplicationModule;
