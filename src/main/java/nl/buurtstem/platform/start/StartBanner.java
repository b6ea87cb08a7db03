package nl.buurtstem.platform.start;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.util.List;
import nl.buurtstem.platform.PublicAddress;
import nl.buurtstem.platform.Settings;

/// Says on the console where to look, once the server answers.
@Singleton
@Requires(notEnv = "test")
final class StartBanner implements ApplicationEventListener<ServerStartupEvent> {
  private final Settings settings;
  private final List<StartNotice> notices;

  StartBanner(Settings settings, List<StartNotice> notices) {
    this.settings = settings;
    this.notices = notices;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    var text = new StringBuilder("\n");
    text.append("  Buurtstem draait");
    text.append(settings.demo() ? " als demonstratie.\n" : ".\n");
    text.append("  Bewoners      ").append(address(event)).append('\n');
    text.append("  Medewerkers   ").append(address(event)).append("/beheer\n");
    text.append("  Gegevens in   ").append(settings.homeFolder()).append('\n');
    for (var notice : notices) {
      notice.lines().forEach(line -> text.append("  ").append(line).append('\n'));
    }
    text.append("  Stoppen met Ctrl+C.\n");
    System.out.println(text);
  }

  private String address(ServerStartupEvent event) {
    return settings.publicUrl() != null
        ? settings.publicUrl()
        : PublicAddress.local(event.getSource().getPort());
  }
}
