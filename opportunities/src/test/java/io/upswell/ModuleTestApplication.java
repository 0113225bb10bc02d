package io.upswell;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** This module with those below it, for its tests. */
@SpringBootApplication
class ModuleTestApplication {}
