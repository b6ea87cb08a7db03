/// Making and changing accounts.
@NullMarked
package nl.buurtstem.access.manage;

import org.jspecify.annotations.NullMarked;
