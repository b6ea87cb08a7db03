package nl.buurtstem.platform.request;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import nl.buurtstem.platform.ProblemCode;

/// Stands in every connection between what understands HTTP and what understands requests. Without
/// it, a broken address or header is a failure of ours: a stack trace, and a page in Dutch.
final class Gate extends ChannelInboundHandlerAdapter {
  private boolean closed;

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closed) {
      ReferenceCountUtil.release(message); // the rest of what was turned away
    } else if (message instanceof HttpRequest request) {
      context.fireChannelRead(admit(request));
    } else {
      context.fireChannelRead(message);
    }
  }

  private HttpRequest admit(HttpRequest request) {
    if (request.decoderResult().isFailure()) {
      return turnAway(request, fault(request.decoderResult().cause()));
    }
    return switch (Address.read(request.uri())) {
      case Address.Sound(var text) -> request.setUri(text);
      case Address.Broken(var why) -> turnAway(request, why);
    };
  }

  private HttpRequest turnAway(HttpRequest request, ProblemCode why) {
    closed = true;
    var instead = TurnedAway.instead(request, why);
    ReferenceCountUtil.release(request);
    return instead;
  }

  private static ProblemCode fault(Throwable cause) {
    return switch (cause) {
      case TooLongHttpLineException _ -> ProblemCode.ADDRESS_TOO_LONG;
      case TooLongHttpHeaderException _ -> ProblemCode.HEADERS_TOO_LARGE;
      case Throwable _ -> ProblemCode.BAD_INPUT;
    };
  }
}
