package nl.buurtstem.poll.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.buurtstem.platform.Form;
import nl.buurtstem.survey.Answer;
import nl.buurtstem.survey.Engine;
import nl.buurtstem.survey.Input;

/// The form fields of answers: what a page shows, and what it sends.
///
/// @param values by field name
public record Fields(Map<String, List<String>> values) {
  /// What "I would rather not say" sends where it is one of the options.
  public static final String DECLINED = "_liever_niet";

  private static final String DECLINE = ".decline";
  private static final String REVISION = "_revision";

  /// Nothing was filled in.
  public static final Fields NONE = new Fields(Map.of());

  /// What was sent, to be shown again.
  public static Fields of(Form form) {
    return new Fields(form.fields());
  }

  /// An answer that was saved, to be shown again.
  ///
  /// @param prefix the name of the question's own field
  public static Fields of(String prefix, Answer answer) {
    var values = new LinkedHashMap<String, List<String>>();
    switch (answer) {
      case Answer.Chosen(var option, var other) -> {
        values.put(prefix, List.of(option));
        other.ifPresent(words -> values.put(prefix + ".other", List.of(words)));
      }
      case Answer.ChosenSeveral(var options, var other) -> {
        values.put(prefix, options);
        other.ifPresent(words -> values.put(prefix + ".other", List.of(words)));
      }
      case Answer.Graded(int grade) -> values.put(prefix, List.of(Integer.toString(grade)));
      case Answer.Numbered(var number) -> values.put(prefix, List.of(number.toPlainString()));
      case Answer.Ranked(var options) -> values.put(prefix, options);
      case Answer.Rows(var rows, var _) ->
          rows.forEach((row, option) -> values.put(prefix + "." + row, List.of(option)));
      case Answer.Written(var text) -> values.put(prefix, List.of(text));
      case Answer.Declined _ -> values.put(prefix, List.of(DECLINED));
      case Answer.Skipped _ -> {}
    }
    return new Fields(values);
  }

  /// All answers that were saved, to be shown again on one page.
  public static Fields of(Map<String, Answer> answers) {
    var values = new LinkedHashMap<String, List<String>>();
    answers.forEach((question, answer) -> values.putAll(of(question, answer).values()));
    return new Fields(values);
  }

  /// The same on a page that knows of what was saved.
  ///
  /// @param revision of the draft; 0 while nothing was saved
  public Fields knowing(int revision) {
    var all = new LinkedHashMap<>(values);
    all.put(REVISION, List.of(Integer.toString(revision)));
    return new Fields(all);
  }

  /// What the page knows of what was saved: see [#knowing]; 0 where it names nothing that can be.
  public int revision() {
    var text = first(REVISION);
    return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
  }

  /// The same with these answers, which are newer.
  public Fields with(Map<String, Answer> newer) {
    var all = new LinkedHashMap<>(values);
    newer
        .keySet()
        .forEach(question ->
            all.keySet()
                .removeIf(name -> name.equals(question) || name.startsWith(question + ".")));
    all.putAll(of(newer).values());
    return new Fields(all);
  }

  /// The first value of a field; empty where there is none.
  public String first(String name) {
    return all(name).stream().findFirst().orElse("");
  }

  /// The values of a field.
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }

  /// Whether the reader would rather not say.
  public boolean declined(String prefix) {
    return all(prefix).contains(DECLINED) || !first(prefix + DECLINE).isEmpty();
  }

  /// What a page with one question sent, as the engine reads it.
  public Input input() {
    if (declined(Engine.FIELD)) {
      return new Input.Decline();
    }
    var own = new HashMap<String, List<String>>();
    values.forEach((name, given) -> {
      if (name.equals(Engine.FIELD) || name.startsWith(Engine.FIELD + ".")) {
        own.put(name, given);
      }
    });
    boolean blank = own.values().stream().allMatch(Fields::blank);
    return blank ? new Input.Skip() : new Input.Fields(own);
  }

  /// What a page with all questions sent, as the engine reads it.
  public Map<String, List<String>> page() {
    var all = new HashMap<String, List<String>>();
    values.forEach((name, given) -> {
      var rest = new ArrayList<>(given);
      if (rest.remove(DECLINED)) {
        all.put(name + DECLINE, List.of("1"));
      }
      all.put(name, rest);
    });
    return all;
  }

  private static boolean blank(List<String> given) {
    return given.stream().allMatch(String::isBlank);
  }
}
