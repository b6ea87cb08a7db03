package nl.buurtstem.platform.request;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import nl.buurtstem.platform.ProblemCode;

/// Stands in for a request that could not be read: what is needed to answer it, and why it is
/// refused.
final class TurnedAway extends DefaultFullHttpRequest {
  private final ProblemCode why;

  private TurnedAway(HttpRequest refused, ProblemCode why) {
    super(
        HttpVersion.HTTP_1_1,
        refused.method(),
        Address.start(refused.uri()),
        Unpooled.EMPTY_BUFFER);
    this.why = why;
  }

  static TurnedAway instead(HttpRequest refused, ProblemCode why) {
    var stand = new TurnedAway(refused, why);
    var language = refused.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE);
    if (language != null) {
      stand.headers().set(HttpHeaderNames.ACCEPT_LANGUAGE, language);
    }
    // What comes after it on this connection has no meaning any more.
    stand.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return stand;
  }

  ProblemCode why() {
    return why;
  }
}
