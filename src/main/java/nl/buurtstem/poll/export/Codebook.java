package nl.buurtstem.poll.export;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the columns and codes of an export mean: every version of the poll in words, with the
/// SHA-256 of the definition it was made from. Holds nothing of any response. Made by [Codebooks];
/// its names are those of the API.
@Serdeable
@Schema(name = "Codeboek", description = "Wat de kolommen en codes van de antwoorden betekenen.")
public record Codebook(
    String peiling, String titel, String toelichting, List<Kolom> kolommen, List<Versie> versies) {

  /// A column of the responses.
  @Serdeable
  @Schema(name = "Kolom", description = "Een kolom van de antwoorden.")
  public record Kolom(
      String naam,
      @Schema(allowableValues = {"text", "integer", "decimal", "boolean", "date", "time", "json"})
          String soort,
      String titel,
      String uitleg,
      @Schema(
              description =
                  "Of de kolom over een gevoelige vraag gaat: ze ontbreekt in een gewone export.")
          boolean gevoelig) {}

  /// A version of the poll.
  @Serdeable
  @Schema(name = "Versie", description = "Een versie van de peiling.")
  public record Versie(
      int versie,
      @Schema(description = "Van het bestand waaruit de peiling is gemaakt.") String sha256,
      List<String> talen,
      List<String> gebieden,
      String doel,
      @Schema(description = "Zo lang worden losse antwoorden bewaard.") LocalDate bewaardTot,
      @Schema(description = "Over minder antwoorden komt er geen cijfer.") int minimumBasis,
      List<Vraag> vragen) {}

  /// A question.
  @Serdeable
  @Schema(name = "Vraag", description = "Een vraag van een peiling.")
  public record Vraag(
      String id,
      @Schema(description = "Zoals in het bestand van de peiling, bijvoorbeeld single-choice.")
          String soort,
      String tekst,
      @Nullable String hulp,
      boolean gevoelig,
      boolean verplicht,
      @Schema(description = "Of zij alleen na bepaalde antwoorden wordt gesteld.")
          boolean alleenSoms,
      @Schema(description = "Vragen met dezelfde trend zijn door de jaren te vergelijken.")
          @Nullable String trend,
      @Schema(description = "Leeg waar er niets te kiezen is.") List<Keuze> antwoorden,
      @Schema(description = "Leeg waar de vraag geen rijen heeft.") List<Rij> rijen,
      @Nullable Bereik bereik,
      @Schema(description = "Welke indicatoren deze vraag voedt.") List<Voeding> voedt) {}

  /// What can be chosen.
  @Serdeable
  @Schema(name = "Keuze", description = "Wat te kiezen is.")
  public record Keuze(
      String code,
      String tekst,
      @Schema(description = "Of dit ‘weet ik niet’ is: het telt niet in de basis.")
          boolean weetNiet) {}

  /// A row of a question.
  @Serdeable
  @Schema(name = "Rij", description = "Een rij van een vraag.")
  public record Rij(String code, String tekst) {}

  /// From where to where a number may be.
  @Serdeable
  @Schema(name = "Bereik", description = "Van waar tot waar een getal of rapportcijfer mag zijn.")
  public record Bereik(
      BigDecimal van,
      BigDecimal tot,
      @Schema(description = "Wat het laagste betekent.") @Nullable String laag,
      @Schema(description = "Wat het hoogste betekent.") @Nullable String hoog,
      @Nullable String eenheid) {}

  /// How the answers become a figure.
  @Serdeable
  @Schema(name = "Voeding", description = "Hoe de antwoorden een cijfer worden.")
  public record Voeding(
      String indicator,
      @Schema(allowableValues = {"aandeel", "gemiddeldeScore", "gemiddelde"}) String maat,
      @Schema(description = "Bij een aandeel: welke antwoorden meetellen.")
          @Nullable List<String> teltMee,
      @Schema(description = "Bij een aandeel: van welke antwoorden het een aandeel is.")
          @Nullable List<String> basis,
      @Schema(description = "Bij een aandeel van rapportcijfers: vanaf welk cijfer.")
          @Nullable Integer vanaf,
      @Schema(description = "Bij een aandeel van rapportcijfers: tot en met welk cijfer.")
          @Nullable Integer totEnMet,
      @Schema(description = "Bij een gemiddelde score: wat elk antwoord telt.")
          @Nullable Map<String, BigDecimal> scores) {}
}
