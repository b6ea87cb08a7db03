/// What all addresses under `/api/v1` have in common: conventions, paging, description.
@NullMarked
package nl.buurtstem.export.api;

import org.jspecify.annotations.NullMarked;
