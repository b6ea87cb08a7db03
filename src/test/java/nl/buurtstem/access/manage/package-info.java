/// Accounts, their making, and signing in elsewhere: see the package under test.
@NullMarked
package nl.buurtstem.access.manage;

import org.jspecify.annotations.NullMarked;
