/// How staff sign in and out, and what happens to those who may not see a page.
@NullMarked
package nl.buurtstem.access.signin;

import org.jspecify.annotations.NullMarked;
