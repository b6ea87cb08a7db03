@NullMarked
package nl.buurtstem.poll.sms;

import org.jspecify.annotations.NullMarked;
