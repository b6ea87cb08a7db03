package nl.buurtstem.resident.request;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/// Destroys address and message of requests that were answered long enough ago. Any number of
/// copies of the service may run it.
@Singleton
class RequestJob {
  private final Requests requests;

  RequestJob(Requests requests) {
    this.requests = requests;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "3m")
  void run() throws SQLException {
    for (var request : requests.due()) {
      requests.forget(request);
    }
  }
}
