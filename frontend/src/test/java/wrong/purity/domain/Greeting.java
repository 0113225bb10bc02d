package wrong.purity.domain;

import org.springframework.stereotype.Component;

/** Wrong on purpose: a Spring bean in the domain. */
@Component
class Greeting {}
