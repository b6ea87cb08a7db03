package nl.buurtstem.poll;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/// Runs things really at the same time: each waits until all are ready.
public final class AtOnce {
  private AtOnce() {}

  /// What each one gave, in the order in which they were given.
  public static <T> List<T> run(List<Callable<T>> tasks) throws Exception {
    var barrier = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          tasks.stream()
              .map(task ->
                  threads.submit(() -> {
                    barrier.await();
                    return task.call();
                  }))
              .toList();
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    }
  }

  /// Sends a request with this browser's cookies; where it leads to, or the status where it leads
  /// nowhere.
  public static Callable<String> send(Browser browser, HttpRequest request) {
    return () -> {
      var response = browser.client().send(request, HttpResponse.BodyHandlers.discarding());
      return response.headers().firstValue("Location").orElse("status " + response.statusCode());
    };
  }
}
