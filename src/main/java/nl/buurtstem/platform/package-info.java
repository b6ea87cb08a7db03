/// The plumbing that every feature shares: database, page rendering, texts, problems, jobs, keys.
@NullMarked
package nl.buurtstem.platform;

import org.jspecify.annotations.NullMarked;
