/// What all tests share: the running application and its clock.
@NullMarked
package nl.buurtstem;

import org.jspecify.annotations.NullMarked;
