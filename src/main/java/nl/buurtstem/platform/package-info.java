/// The plumbing that every feature shares: pages and their frame, texts, forms, problems, keys.
@NullMarked
package nl.buurtstem.platform;

import org.jspecify.annotations.NullMarked;
