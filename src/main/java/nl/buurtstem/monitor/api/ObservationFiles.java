package nl.buurtstem.monitor.api;

import io.micronaut.context.annotation.Factory;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.inject.Singleton;
import java.net.URI;
import nl.buurtstem.export.CsvFormat;
import nl.buurtstem.export.Csvw;
import nl.buurtstem.export.Download;
import nl.buurtstem.export.JsonWriter;
import nl.buurtstem.export.OpenDataSettings;
import nl.buurtstem.export.api.ApiSchema;
import nl.buurtstem.monitor.ObservationFilter;

/// All figures as a file to download, for people and for programs that read CSV on the Web: the
/// file names its metadata, and the metadata is where such programs look for it.
@Controller("/gegevens")
@Secured(SecurityRule.IS_ANONYMOUS)
@Hidden
final class ObservationFiles {
  private static final String FILE = "waarnemingen.csv";
  private static final String METADATA = FILE + "-metadata.json";
  private static final String METADATA_TYPE = "application/csvm+json";
  private final ObservationTable table;
  private final OpenDataSettings settings;

  ObservationFiles(ObservationTable table, OpenDataSettings settings) {
    this.table = table;
    this.settings = settings;
  }

  /// What the description of the API says of figures.
  @Factory
  static final class Described {
    @Singleton
    ApiSchema figure(ObservationTable table) {
      return ApiSchema.of("Waarneming", table.table());
    }

    @Singleton
    ApiSchema figures() {
      return ApiSchema.page("Waarnemingen", "waarnemingen", "Waarneming");
    }
  }

  /// Who guesses where the API has this file is led to it. The design rules leave no room for file
  /// names in the API itself (`/core/path-segments-kebab-case`): there it is `Accept: text/csv`.
  @Controller("/api/v1/" + FILE)
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Hidden
  static final class Guessed {
    @Get
    HttpResponse<?> elsewhere() {
      return HttpResponse.permanentRedirect(URI.create("/gegevens/" + FILE));
    }
  }

  @Get(value = "/" + FILE, produces = "text/csv")
  HttpResponse<StreamedFile> csv() {
    var rows = table.rows(ObservationFilter.everythingPublic());
    return Download.csv(table.table(), rows, CsvFormat.RFC_4180, FILE)
        .header("Link", "<" + METADATA + ">; rel=\"describedby\"; type=\"" + METADATA_TYPE + "\"");
  }

  /// What the columns of the file mean.
  @Get(
      value = "/" + METADATA,
      produces = {METADATA_TYPE, "application/json"})
  HttpResponse<byte[]> metadata() {
    var metadata = Csvw.metadata(table.table(), FILE, settings.licence(), settings.publisher());
    return HttpResponse.ok(JsonWriter.bytes(metadata)).contentType(METADATA_TYPE);
  }
}
