/// What the pages of a poll share: the door that lets residents in, and how a question looks.
@NullMarked
package nl.buurtstem.poll.page;

import org.jspecify.annotations.NullMarked;
