package nl.buurtstem;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a browser sends of a form.
public final class FormBody {
  private FormBody() {}

  /// A post of these fields.
  ///
  /// @param fields name, value, name, value ...
  public static HttpRequest.Builder post(URI address, List<String> fields) {
    return post(address, encode(fields));
  }

  /// A post of a body as it is.
  public static HttpRequest.Builder post(URI address, String body) {
    return HttpRequest.newBuilder(address)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static String encode(List<String> fields) {
    var body = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      body.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields.get(i), StandardCharsets.UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields.get(i + 1), StandardCharsets.UTF_8));
    }
    return body.toString();
  }
}
