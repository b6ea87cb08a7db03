package nl.buurtstem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.micronaut.http.annotation.Post;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.buurtstem.platform.Forms;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Holds the code to the map of `src/docs/architecture.md`.
@AnalyzeClasses(packages = "nl.buurtstem", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String BASE = "nl.buurtstem.";

  /// Each package with the packages it may use; every edge points to a row above.
  private static final Map<String, List<String>> MAP = new LinkedHashMap<>();

  static {
    MAP.put("platform", List.of());
    MAP.put("export", List.of("platform"));
    MAP.put("area", List.of("platform", "export"));
    MAP.put("text", List.of());
    MAP.put("survey", List.of("text"));
    MAP.put("statistics", List.of());
    MAP.put("access", List.of("platform"));
    MAP.put("resident", List.of("platform", "area", "access"));
    MAP.put("messaging", List.of("platform", "text", "access", "resident"));
    MAP.put("participation", List.of("platform", "area", "access", "resident", "messaging"));
    MAP.put(
        "poll",
        List.of(
            "platform",
            "export",
            "area",
            "text",
            "survey",
            "statistics",
            "access",
            "resident",
            "messaging",
            "participation"));
    MAP.put(
        "panel",
        List.of("platform", "area", "access", "resident", "messaging", "participation", "poll"));
    MAP.put("kinderraad", List.of("platform", "area", "survey", "access", "participation", "poll"));
    MAP.put(
        "monitor", List.of("platform", "export", "area", "survey", "access", "statistics", "poll"));
    MAP.put(
        "site",
        List.of(
            "platform",
            "export",
            "area",
            "text",
            "survey",
            "statistics",
            "access",
            "resident",
            "messaging",
            "participation",
            "poll",
            "panel",
            "kinderraad",
            "monitor"));
  }

  /// The same for the folders of `poll`, whose face is the package itself.
  private static final Map<String, List<String>> INSIDE_POLL = new LinkedHashMap<>();

  static {
    INSIDE_POLL.put("tally", List.of());
    INSIDE_POLL.put("disclosure", List.of("tally"));
    INSIDE_POLL.put("response", List.of("tally"));
    INSIDE_POLL.put("", List.of("tally", "response"));
    INSIDE_POLL.put("page", List.of(""));
    INSIDE_POLL.put("retention", List.of("", "response"));
    INSIDE_POLL.put("text", List.of("", "response", "page"));
    INSIDE_POLL.put("code", List.of("", "page"));
    INSIDE_POLL.put("export", List.of("", "tally", "response", "page", "text"));
    INSIDE_POLL.put("feedback", List.of("", "response", "page"));
    INSIDE_POLL.put("visit", List.of("", "response"));
    INSIDE_POLL.put("answer", List.of("", "response", "page", "retention", "feedback", "visit"));
    INSIDE_POLL.put(
        "result", List.of("", "tally", "disclosure", "response", "export", "page", "feedback"));
    INSIDE_POLL.put("staff", List.of("", "tally", "response", "page", "text", "feedback"));
    INSIDE_POLL.put("sms", List.of("", "response", "visit", "page"));
    INSIDE_POLL.put("command", List.of("", "tally", "sms"));
  }

  /// And for those of `access`.
  private static final Map<String, List<String>> INSIDE_ACCESS = new LinkedHashMap<>();

  static {
    INSIDE_ACCESS.put("", List.of());
    INSIDE_ACCESS.put("account", List.of(""));
    INSIDE_ACCESS.put("signin", List.of("", "account"));
    INSIDE_ACCESS.put("manage", List.of("", "account", "signin"));
    INSIDE_ACCESS.put("oidc", List.of("", "account", "signin"));
    INSIDE_ACCESS.put("log", List.of(""));
  }

  @TestFactory
  Stream<DynamicTest> a_package_uses_only_what_the_map_allows() {
    return edges(MAP, name -> BASE + name + "..");
  }

  @TestFactory
  Stream<DynamicTest> a_folder_of_poll_uses_only_what_its_map_allows() {
    return edges(INSIDE_POLL, folder -> inside("poll", folder));
  }

  @TestFactory
  Stream<DynamicTest> a_folder_of_access_uses_only_what_its_map_allows() {
    return edges(INSIDE_ACCESS, folder -> inside("access", folder));
  }

  private static Stream<DynamicTest> edges(
      Map<String, List<String>> map, UnaryOperator<String> pattern) {
    var code =
        new com.tngtech.archunit.core.importer.ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .importPackages("nl.buurtstem");
    return map.entrySet().stream()
        .map(entry ->
            DynamicTest.dynamicTest(
                pattern.apply(entry.getKey()),
                () -> edges(map, entry.getKey(), pattern).check(code)));
  }

  private static ArchRule edges(
      Map<String, List<String>> map, String name, UnaryOperator<String> pattern) {
    var forbidden =
        map.keySet().stream()
            .filter(
                other -> !other.equals(name) && !map.getOrDefault(name, List.of()).contains(other))
            .map(pattern)
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(pattern.apply(name))
        .should()
        .dependOnClassesThat(resideInAnyPackage(forbidden))
        .allowEmptyShould(true);
  }

  private static String inside(String feature, String folder) {
    return BASE + (folder.isEmpty() ? feature : feature + "." + folder + "..");
  }

  @ArchTest
  static final ArchRule every_folder_of_poll_is_on_its_map = foldersOf("poll", INSIDE_POLL);

  @ArchTest
  static final ArchRule every_folder_of_access_is_on_its_map = foldersOf("access", INSIDE_ACCESS);

  private static ArchRule foldersOf(String feature, Map<String, List<String>> map) {
    return classes()
        .that()
        .resideInAPackage(BASE + feature + "..")
        .should()
        .resideInAnyPackage(
            map.keySet().stream().map(folder -> inside(feature, folder)).toArray(String[]::new));
  }

  @ArchTest
  static final ArchRule every_package_is_on_the_map =
      classes()
          .that()
          .resideInAPackage("nl.buurtstem..")
          .should()
          .resideInAnyPackage(
              Stream.concat(
                      Stream.of("nl.buurtstem"), MAP.keySet().stream().map(n -> BASE + n + ".."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule the_packages_form_no_cycle =
      slices().matching("nl.buurtstem.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule the_questionnaire_engine_is_pure =
      noClasses()
          .that()
          .resideInAnyPackage(BASE + "text..", BASE + "survey..", BASE + "statistics..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.micronaut..", "jakarta..", "java.sql..", "javax.sql.."))
          .orShould()
          .dependOnClassesThat(resideInAPackage("java.net.http.."))
          .allowEmptyShould(true);

  @ArchTest
  static final ArchRule nobody_reads_the_machine_clock_but_the_clock_bean =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("nl.buurtstem.platform.Time")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould(callMethod(Clock.class, "systemUTC"))
          .orShould(callMethod(Clock.class, "systemDefaultZone"));

  /// Pages have [Forms]; what a provider posts has no page, and its own signature instead.
  private static final Set<String> DOORS =
      Set.of(Forms.class.getName(), BASE + "messaging.twilio.SignedForms");

  @ArchTest
  static final ArchRule every_posted_form_goes_through_a_door_that_knows_who_sent_it =
      methods().that().areAnnotatedWith(Post.class).should(acceptForm()).allowEmptyShould(true);

  private static ArchCondition<JavaMethod> acceptForm() {
    return new ArchCondition<>("call accept of " + DOORS) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean calls =
            method.getMethodCallsFromSelf().stream()
                .anyMatch(call ->
                    DOORS.contains(call.getTargetOwner().getFullName())
                        && call.getName().equals("accept"));
        events.add(
            new SimpleConditionEvent(
                method,
                calls,
                method.getFullName() + (calls ? " calls" : " does not call") + " it"));
      }
    };
  }

  @ArchTest
  static final ArchRule names_carry_no_empty_suffix =
      noClasses().should().haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto)");
}
