/** Services: implement the ports, listen to events, own the transactions. */
@Application
@NullMarked
package io.upswell.saleshandoff.application;

import org.jmolecules.architecture.hexagonal.Application;
import org.jspecify.annotations.NullMarked;
