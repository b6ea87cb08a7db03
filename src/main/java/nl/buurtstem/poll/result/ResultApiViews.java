package nl.buurtstem.poll.result;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.feedback.Decision;
import nl.buurtstem.poll.page.Said;
import nl.buurtstem.poll.result.ResultsPage.Bar;
import nl.buurtstem.poll.result.ResultsPage.Group;
import nl.buurtstem.poll.result.ResultsPage.QuestionResult;
import nl.buurtstem.survey.Definition.Anonymity;
import org.jspecify.annotations.Nullable;

/// What was heard in a poll and decided after it, as the API gives it.
final class ResultApiViews {
  private ResultApiViews() {}

  @Serdeable
  @Schema(name = "Resultaten", description = "Wat er in een peiling is gehoord.")
  record Resultaten(
      String peiling,
      @Schema(description = "De sleutel van het gebied; leeg: de hele peiling.")
          @Nullable String gebied,
      @Schema(description = "De gebieden die eigen cijfers hebben.") List<String> gebieden,
      long antwoorden,
      @Schema(description = "Hoeveel daarvan verzonnen zijn, voor een demonstratie.")
          long gesimuleerd,
      @Schema(
              description =
                  "Of leden van het buurtpanel zijn uitgenodigd. Onwaar: geen steekproef.")
          boolean steekproef,
      List<Uitkomst> vragen,
      @Schema(description = "Wat er na de peiling is besloten, het nieuwste eerst.")
          List<Besluit> besluiten) {}

  @Serdeable
  @Schema(name = "Besluit", description = "Wat er is besloten over wat bewoners zeiden.")
  record Besluit(
      String id,
      @Schema(allowableValues = {"doen", "uitzoeken", "niet-doen"}) String stand,
      @Schema(description = "Wat er gebeurt, in de gevraagde taal of anders in het Nederlands.")
          String tekst,
      @Schema(description = "De taal van de tekst.") String taal,
      @Schema(description = "De reden, waar die is gegeven; altijd bij wat niet gebeurt.")
          @Nullable String waarom,
      @Schema(description = "De dag waarop het is besloten, in Nederland.") LocalDate datum,
      @Schema(description = "Wie erover gaat, in het Nederlands.") String aanspreekpunt) {}

  @Serdeable
  @Schema(name = "Uitkomst", description = "Wat er op één vraag is geantwoord.")
  record Uitkomst(
      String vraag,
      String tekst,
      @Schema(description = "Waarom er geen cijfers zijn.") @Nullable String verborgen,
      @Schema(description = "Het gemiddelde met één decimaal, bij een rapportcijfer of een getal.")
          @Nullable Double gemiddelde,
      List<Groep> groepen) {}

  @Serdeable
  @Schema(name = "Groep", description = "Antwoorden die bij elkaar horen.")
  record Groep(
      @Schema(description = "De rij, bij een vraag met rijen.") @Nullable String rij,
      @Nullable String tekst,
      long basis,
      List<Aantal> antwoorden) {}

  @Serdeable
  @Schema(name = "Aantal", description = "Hoe vaak iets is gekozen.")
  record Aantal(
      @Schema(description = "De code van het antwoord; leeg waar er meer samen zijn genomen.")
          @Nullable String code,
      @Schema(
              description =
                  "De codes van antwoorden die samen zijn genomen, omdat weinig mensen ze gaven.")
          List<String> samen,
      String tekst,
      long aantal,
      @Schema(description = "Leeg bij weinig antwoorden.") @Nullable Double procent,
      @Schema(description = "Van het interval van 95 %; leeg bij weinig antwoorden.")
          @Nullable Double ondergrens,
      @Schema(description = "Van het interval van 95 %; leeg bij weinig antwoorden.")
          @Nullable Double bovengrens) {}

  /// @param language code of the language that the decisions are to be in
  static Resultaten of(
      Poll poll,
      Heard heard,
      List<QuestionResult> questions,
      List<Decision> decisions,
      String language) {
    return new Resultaten(
        poll.slug(),
        heard.isWhole() ? null : heard.key(),
        heard.counted().disclosure().parts(),
        heard.tally().responses(),
        heard.tally().simulated(),
        poll.definition().anonymity() == Anonymity.PANEL,
        questions.stream().map(ResultApiViews::of).toList(),
        decisions.stream().map(decision -> of(decision, language)).toList());
  }

  private static Besluit of(Decision decision, String language) {
    var text = decision.text().in(language);
    return new Besluit(
        decision.id().toString(),
        decision.status().path(),
        text.text(),
        text.language(),
        decision.why().map(why -> why.in(language).text()).orElse(null),
        decision.on(),
        decision.answerable());
  }

  private static Uitkomst of(QuestionResult result) {
    return new Uitkomst(
        result.id(),
        result.question().text(),
        result.hidden().orElse(null),
        result.mean().isPresent() ? oneDecimal(result.mean().getAsDouble()) : null,
        result.groups().stream()
            .filter(group -> group.hidden().isEmpty())
            .map(ResultApiViews::of)
            .toList());
  }

  private static Groep of(Group group) {
    return new Groep(
        group.about().id().isEmpty() ? null : group.about().id(),
        group.row().map(Said::text).orElse(null),
        group.answers(),
        group.bars().stream().map(bar -> of(bar, group.few())).toList());
  }

  private static Aantal of(Bar bar, boolean few) {
    return new Aantal(
        bar.isSeveral() ? null : bar.ids().getFirst(),
        bar.isSeveral() ? bar.ids() : List.of(),
        bar.label().text(),
        bar.answers(),
        few ? null : bar.width(),
        few ? null : bar.lower(),
        few ? null : bar.upper());
  }

  /// As on the page: with more decimals, the answers that are told together could be told apart.
  private static double oneDecimal(double mean) {
    return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }
}
