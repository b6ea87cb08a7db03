package nl.buurtstem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What a program that was run left: its exit code and all it said.
record Shell(int code, String output) {

  /// Runs a program to its end with these settings and no other `BUURTSTEM_` ones.
  static Shell run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("BUURTSTEM_"));
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return new Shell(process.exitValue(), output);
  }

  /// It ended well and said this.
  String succeeds(String said) {
    assertThat(code).as(output).isZero();
    assertThat(output).contains(said);
    return output;
  }

  /// It refused, and said this.
  void fails(String said) {
    assertThat(code).as(output).isNotZero();
    assertThat(output).contains(said);
  }
}
