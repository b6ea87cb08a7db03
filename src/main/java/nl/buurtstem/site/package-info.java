/// The pages that bring the features together: the start and the front page of each wijk.
@NullMarked
package nl.buurtstem.site;

import org.jspecify.annotations.NullMarked;
