/// The database that the product brings along, for wherever no other one is set.
@NullMarked
package nl.buurtstem.platform.database;

import org.jspecify.annotations.NullMarked;
