package nl.buurtstem;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
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

  private static final JavaClasses CODE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("nl.buurtstem");

  @TestFactory
  Stream<DynamicTest> a_package_uses_only_what_the_map_allows() {
    return edges(PackageMap.FEATURES, name -> BASE + name + "..");
  }

  @TestFactory
  Stream<DynamicTest> a_folder_of_a_feature_uses_only_what_its_map_allows() {
    return PackageMap.FOLDERS.entrySet().stream()
        .flatMap(map -> edges(map.getValue(), folder -> inside(map.getKey(), folder)));
  }

  @TestFactory
  Stream<DynamicTest> every_folder_of_such_a_feature_is_on_its_map() {
    return PackageMap.FOLDERS.entrySet().stream()
        .map(map ->
            DynamicTest.dynamicTest(
                map.getKey(), () -> foldersOf(map.getKey(), map.getValue()).check(CODE)));
  }

  private static Stream<DynamicTest> edges(
      Map<String, List<String>> map, UnaryOperator<String> pattern) {
    return map.keySet().stream()
        .map(name ->
            DynamicTest.dynamicTest(
                pattern.apply(name), () -> edges(map, name, pattern).check(CODE)));
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
                      Stream.of("nl.buurtstem"),
                      PackageMap.FEATURES.keySet().stream().map(n -> BASE + n + ".."))
                  .toArray(String[]::new));

  @ArchTest
  static final ArchRule the_packages_form_no_cycle =
      slices().matching("nl.buurtstem.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nor_do_their_folders =
      slices().matching("nl.buurtstem.(**)").should().beFreeOfCycles();

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
