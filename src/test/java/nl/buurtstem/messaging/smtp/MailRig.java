package nl.buurtstem.messaging.smtp;

import java.util.List;
import nl.buurtstem.messaging.Rig;
import nl.buurtstem.resident.ContactAddress;
import nl.buurtstem.resident.EmailAddress;

/// A transport of mail: whom it writes to.
interface MailRig extends Rig {
  @Override
  default ContactAddress somebody() {
    return new EmailAddress("noor.de.vries@voorbeeld.nl");
  }

  @Override
  default ContactAddress somebodyElse() {
    return new EmailAddress("ander@voorbeeld.nl");
  }

  @Override
  default List<String> secrets() {
    return List.of("noor.de.vries");
  }
}
