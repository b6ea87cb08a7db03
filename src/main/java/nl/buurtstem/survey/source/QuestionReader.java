package nl.buurtstem.survey.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.buurtstem.survey.Question;
import nl.buurtstem.survey.Question.Common;

/// Reads one question.
record QuestionReader(Fields fields) {
  static final Pattern FILE_NAME = Pattern.compile("[a-z0-9][a-z0-9_-]*\\.[a-z0-9]+");

  Question read() {
    var common = common();
    fields.need("type");
    var type = fields.oneOf("type", TypeReader.Type.class);
    if (type.isEmpty()) {
      // The keys of an unknown type cannot be judged.
      return new Question.Information(common, common.text());
    }
    var shape = new TypeReader(fields).shape(type.get());
    var reader = new FeedReader(shape.apply(common).choices());
    var feeds = fields.list("feeds", 1, 10, (below, _) -> reader.read(below));
    fields.done();
    return shape.apply(common.withFeeds(feeds.orElse(List.of())));
  }

  private Common common() {
    return new Common(
        fields.needed("id", fields::id, "id"),
        fields.neededTexts("text"),
        fields.texts("help"),
        fields.fields("when").map(ConditionReader::read),
        fields.texts("required"),
        fields.text("sensitive"),
        fields.id("trend"),
        fields.oneOf("role", Question.Role.class),
        List.of(),
        fields.texts("short"),
        fields.fields("audio").map(QuestionReader::files).orElse(Map.of()));
  }

  private static Map<String, String> files(Fields audio) {
    var files = new LinkedHashMap<String, String>();
    for (var language : audio.keys()) {
      audio.id(language, FILE_NAME).ifPresent(file -> files.put(language, file));
    }
    return files;
  }
}
