/** The figures as files. */
@PrimaryAdapter
@NullMarked
package io.upswell.analytics.adapter.rest;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
import org.jspecify.annotations.NullMarked;
