/** Facts over plain HTTP. */
@PrimaryAdapter
@NullMarked
package io.upswell.detection.adapter.rest;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
