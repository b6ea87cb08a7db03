/// Poll definitions as files: reading them with precise findings, checking them before they open,
/// and their canonical form.
@NullMarked
package nl.buurtstem.survey.source;

import org.jspecify.annotations.NullMarked;
