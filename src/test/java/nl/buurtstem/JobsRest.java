package nl.buurtstem;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.DefaultTaskExceptionHandler;
import io.micronaut.scheduling.annotation.Scheduled;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;

/// The jobs of the application rest while tests run: a test that is years ahead for a moment would
/// otherwise now and then have a job close polls and erase people, for all tests after it. A test
/// of a job runs it. What keeps one copy of the service in step with another goes on.
@Singleton
@Requires(env = "test")
final class JobsRest implements BeanCreatedEventListener<ScheduledMethodProcessor> {
  @Override
  public ScheduledMethodProcessor onCreated(BeanCreatedEvent<ScheduledMethodProcessor> event) {
    return new WithoutJobs(event.getSource());
  }

  private static final class WithoutJobs extends ScheduledMethodProcessor {
    WithoutJobs(BeanContext beans) {
      super(beans, Optional.empty(), new DefaultTaskExceptionHandler());
    }

    @Override
    public void process(BeanDefinition<?> bean, ExecutableMethod<?, ?> method) {
      boolean job =
          method.stringValue(Scheduled.class, "initialDelay").isPresent()
              || method.stringValue(Scheduled.class, "cron").isPresent();
      if (!job) {
        super.process(bean, method);
      }
    }
  }
}
