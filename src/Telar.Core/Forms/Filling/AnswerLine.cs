using System.Buffers;
using System.Text.Json;

namespace Telar.Core.Forms.Filling;

/// One response as one line: a JSON array in the order of a list of fields. An answer is a string, none is null, a repeat is an array of such arrays.
/// We wrote every line ourselves: one of another shape is our own fault, and throws.
public static class AnswerLine
{
    // Letters of our languages as they are, and not as six signs each.
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static byte[] Write(AnswerValues answers, FieldList list)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            WriteFields(writer, answers, list.Fields);
        return buffer.WrittenSpan.ToArray();
    }

    public static AnswerValues Read(ReadOnlySpan<byte> line, FieldList list)
    {
        var reader = new Utf8JsonReader(line);
        Next(ref reader);
        var answers = ReadFields(ref reader, list.Fields);
        return reader.Read() ? throw WrongShape() : answers;
    }

    private static void WriteFields(Utf8JsonWriter writer, AnswerValues answers, IReadOnlyList<ListedField> fields)
    {
        writer.WriteStartArray();
        for (var at = 0; at < fields.Count; at++)
        {
            if (fields[at].Inside is { } inside)
            {
                writer.WriteStartArray();
                foreach (var turn in answers.TurnsAt(at))
                    WriteFields(writer, turn, inside);
                writer.WriteEndArray();
            }
            else if (answers[at].Length == 0)
            {
                writer.WriteNullValue();
            }
            else
            {
                writer.WriteStringValue(answers[at]);
            }
        }
        writer.WriteEndArray();
    }

    private static AnswerValues ReadFields(ref Utf8JsonReader reader, IReadOnlyList<ListedField> fields)
    {
        Expect(reader.TokenType, JsonTokenType.StartArray);
        var values = new object?[fields.Count];
        for (var at = 0; at < fields.Count; at++)
        {
            Next(ref reader);
            values[at] = fields[at].Inside is { } inside ? ReadTurns(ref reader, inside) : ReadText(ref reader);
        }
        Next(ref reader);
        Expect(reader.TokenType, JsonTokenType.EndArray);
        return new(values);
    }

    private static List<AnswerValues> ReadTurns(ref Utf8JsonReader reader, IReadOnlyList<ListedField> inside)
    {
        Expect(reader.TokenType, JsonTokenType.StartArray);
        var turns = new List<AnswerValues>();
        while (true)
        {
            Next(ref reader);
            if (reader.TokenType is JsonTokenType.EndArray)
                return turns;
            turns.Add(ReadFields(ref reader, inside));
        }
    }

    private static string? ReadText(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.String => reader.GetString(),
        _ => throw WrongShape(),
    };

    private static void Next(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            throw WrongShape();
    }

    private static void Expect(JsonTokenType found, JsonTokenType type)
    {
        if (found != type)
            throw WrongShape();
    }

    private static InvalidOperationException WrongShape() => new("A line of answers has not the shape of its list of fields.");
}
