/// Signing in.
@NullMarked
package nl.buurtstem.access.signin;

import org.jspecify.annotations.NullMarked;
