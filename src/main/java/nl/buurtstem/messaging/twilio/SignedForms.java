package nl.buurtstem.messaging.twilio;

import io.micronaut.http.HttpRequest;
import io.netty.handler.codec.http.QueryStringDecoder;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Form;
import nl.buurtstem.platform.Problem;
import nl.buurtstem.platform.ProblemCode;
import nl.buurtstem.platform.PublicAddress;

/// The door for what Twilio posts. No browser sends it, so no cookie and no hidden field protect
/// it, but Twilio's signature does.
@Singleton
final class SignedForms {
  static final String HEADER = "X-Twilio-Signature";

  /// A text has at most 1,600 characters; the rest of the fields are short.
  private static final int LONGEST = 64 * 1024;

  private static final int MOST_FIELDS = 200;

  private final TwilioSettings settings;
  private final PublicAddress address;
  private final Refusals refusals;

  SignedForms(TwilioSettings settings, PublicAddress address, Refusals refusals) {
    this.settings = settings;
    this.address = address;
    this.refusals = refusals;
  }

  /// The fields that Twilio sent. The address that it signed is the configured one with the path
  /// and query of the request, never what `Host` or a proxy's header says.
  ///
  /// @throws Problem `NOT_FOUND` where there is no token, `BAD_INPUT` when it is malformed or too
  ///   large, `WRONG_SIGNATURE` when it is not signed by Twilio
  Form accept(HttpRequest<?> request, String body) {
    if (settings.tokens().findAny().isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    var fields = fields(body);
    var signature = request.getHeaders().get(HEADER);
    if (signature == null
        || !TwilioSignature.isBy(
            settings.tokens(), address.of(request.getUri().toString()), fields, signature)) {
      refusals.refused(request.getPath());
      throw new Problem(ProblemCode.WRONG_SIGNATURE);
    }
    return new Form(fields);
  }

  private static Map<String, List<String>> fields(String body) {
    if (body.length() > LONGEST) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
    try {
      return new QueryStringDecoder(body, StandardCharsets.UTF_8, false, MOST_FIELDS, true)
          .parameters();
    } catch (IllegalArgumentException malformed) {
      throw new Problem(ProblemCode.BAD_INPUT);
    }
  }
}
