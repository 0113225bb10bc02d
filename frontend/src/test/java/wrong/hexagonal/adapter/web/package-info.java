@PrimaryAdapter
package wrong.hexagonal.adapter.web;

import org.jmolecules.architecture.hexagonal.PrimaryAdapter;
