package nl.buurtstem.poll.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.buurtstem.export.api.Link;
import nl.buurtstem.export.api.PageLinks;
import nl.buurtstem.poll.Poll;
import nl.buurtstem.poll.PollState;
import nl.buurtstem.poll.export.Codebook;
import nl.buurtstem.survey.Question;
import org.jspecify.annotations.Nullable;

/// Polls as the API gives them.
final class PollApiViews {
  private PollApiViews() {}

  @Serdeable
  @Schema(name = "Peiling", description = "Een peiling onder bewoners.")
  record Peiling(
      String id,
      String titel,
      @Schema(allowableValues = {"meningspeiling", "kinderraad", "buurtpanel"}) String soort,
      @Schema(
              allowableValues = {
                "gepland",
                "open",
                "gesloten",
                "gewogen",
                "gepubliceerd",
                "gearchiveerd"
              })
          String toestand,
      @Schema(description = "De sleutels van de gebieden waar zij over gaat.")
          List<String> gebieden,
      List<String> talen,
      @Schema(description = "De eerste dag, in Nederland.") LocalDate opent,
      @Schema(description = "De laatste dag, in Nederland.") LocalDate sluit,
      @Schema(description = "Uiterlijk dan horen bewoners de uitkomst.") LocalDate uitslagUiterlijk,
      @Schema(description = "Zo lang worden losse antwoorden bewaard.") LocalDate bewaardTot,
      int minuten,
      int vragen,
      String vrager,
      @Schema(description = "Waarvoor de antwoorden zijn, in het Nederlands.") String doel,
      PollLinks _links) {}

  /// Where more of a poll is.
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      name = "PeilingAdressen",
      description = "Waar de rest staat; resultaten pas als de uitkomst is gepubliceerd.")
  record PollLinks(Link self, Link codeboek, @Nullable Link resultaten) {}

  @Serdeable
  @Schema(name = "Peilingen", description = "Een pagina met peilingen.")
  record Peilingen(
      PageLinks _links,
      @Schema(description = "Hoeveel er op alle pagina's samen staan.") long totaal,
      List<Peiling> peilingen) {}

  @Serdeable
  @Schema(name = "PeilingMetVragen", description = "Een peiling en wat zij vraagt.")
  record PeilingMetVragen(Peiling peiling, List<Codebook.Vraag> vragen) {}

  /// @param language code of the language that its texts are to be in
  static Peiling of(Poll poll, String language) {
    var definition = poll.definition();
    var asks =
        definition.questions().stream()
            .filter(question -> !(question instanceof Question.Information))
            .count();
    return new Peiling(
        poll.slug(),
        poll.title(language),
        definition.kind().name().toLowerCase(Locale.ROOT),
        state(poll.state()),
        definition.areas(),
        definition.languages(),
        poll.opens(),
        poll.closes(),
        definition.resultsBy(),
        definition.retainUntil(),
        definition.minutes(),
        (int) asks,
        definition.asker().name().in(language).text(),
        definition.purpose(),
        links(poll));
  }

  private static PollLinks links(Poll poll) {
    var self = "/peilingen/" + poll.slug();
    var heard = poll.state().compareTo(PollState.PUBLISHED) >= 0;
    return new PollLinks(
        Link.to(self), Link.to(self + "/codeboek"), heard ? Link.to(self + "/resultaten") : null);
  }

  private static String state(PollState state) {
    return switch (state) {
      case DRAFT, CHECKED -> throw new IllegalArgumentException("not public: " + state);
      case SCHEDULED -> "gepland";
      case OPEN -> "open";
      case CLOSED -> "gesloten";
      case WEIGHTED -> "gewogen";
      case PUBLISHED -> "gepubliceerd";
      case ARCHIVED -> "gearchiveerd";
    };
  }
}
