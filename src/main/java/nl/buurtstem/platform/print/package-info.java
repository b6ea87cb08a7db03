/// What goes on paper: fonts, PDF files, QR codes.
@NullMarked
package nl.buurtstem.platform.print;

import org.jspecify.annotations.NullMarked;
