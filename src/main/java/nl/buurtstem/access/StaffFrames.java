package nl.buurtstem.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import nl.buurtstem.platform.Frames;

/// Makes the frame of each staff page.
@Singleton
public final class StaffFrames {
  private final Frames frames;
  private final List<StaffSection> sections;

  StaffFrames(Frames frames, List<StaffSection> sections) {
    this.frames = frames;
    this.sections = sections.stream().sorted(Comparator.comparingInt(StaffSection::order)).toList();
  }

  /// The frame of a page for whoever sent the request.
  ///
  /// @param authentication who reads it
  /// @param titleKey key of the page's own title
  /// @param nameThenValue the arguments of that text
  public StaffFrame of(
      HttpRequest<?> request,
      Authentication authentication,
      String titleKey,
      Object... nameThenValue) {
    var staff = Staff.of(authentication);
    var title = frames.staff(request, "").t(titleKey, nameThenValue);
    return new StaffFrame(
        frames.staff(request, title),
        staff,
        sections.stream().filter(section -> section.isFor(staff)).toList(),
        "");
  }
}
