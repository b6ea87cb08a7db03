/// Drafts, responses, receipts and kept counts as the database holds them; knows nothing of the
/// polls above it.
@NullMarked
package nl.buurtstem.poll.response;

import org.jspecify.annotations.NullMarked;
