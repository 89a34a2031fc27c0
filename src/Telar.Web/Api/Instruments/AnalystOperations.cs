using Telar.Core.Instruments.Operators;
using Telar.Core.Shared;
using Telar.Services.Instruments.Analysts;

namespace Telar.Web.Api.Instruments;

/// What holders of a token read of the responses: the same as the commands `telar response` give.
internal static class AnalystOperations
{
    private const string ForAnalysts = "For holders of a token with the role analyst or editor.";

    private static readonly string[] LanguageCodes = [.. Languages.All.Select(language => language.Code())];
    private static readonly ApiParameter Labels = new("labels", "What the options say, beside their codes, in this language.", "es") { Values = LanguageCodes };
    private static readonly ApiParameter Scoring = new("scoring", "Beginning of the name of a kept scoring; the version's own where it is not given.", "3f2a9c");
    private static readonly ApiParameter Since = new("since", "Only responses sent on this day or later.", "2026-11-21");
    private static readonly ApiParameter Table = new("table", "The repeat whose turns are wanted, a row each; the responses where it is not given. Not for a workbook, which has all of them.", "shop");
    private static readonly ApiParameter Group = new("group", "Two groups to compare: women_led, size:micro,small+medium, country:PRY,COL.", "women_led");
    private static readonly ApiParameter All = new("all", "Every response that was sent, also incomplete ones and earlier ones of the same subject.", "true") { Values = ["true", "false"] };

    public static IReadOnlyList<ApiOperation> Of(ApiParameter code, ApiParameter version) =>
    [
        new("exportResponses", "/instruments/{code}/versions/{version}/responses.csv", "Operators", "The responses, a row each",
            "Wide CSV: a row a response, columns by group and question, options of questions with several answers as 0 and 1, scores and levels last. Without links, hashes, tax ids or hours; what was deleted is never in it. " + ForAnalysts,
            typeof(string), AnalystAnswers.WideAsync) { Parameters = [code, version, Labels, Since, Scoring, Table], Formats = [ApiFormat.Csv], Role = OperatorRole.Analyst },
        new("exportAnswers", "/instruments/{code}/versions/{version}/answers.csv", "Operators", "The responses, a row an answer",
            "Long CSV: response, path, position in repeats, value and label. " + ForAnalysts,
            typeof(string), AnalystAnswers.LongAsync) { Parameters = [code, version, Labels, Since, Scoring], Formats = [ApiFormat.Csv], Role = OperatorRole.Analyst },
        new("exportWorkbook", "/instruments/{code}/versions/{version}/responses.xlsx", "Operators", "The responses as a workbook",
            "A sheet of responses, one for each repeat, and the code book. " + ForAnalysts,
            typeof(string), AnalystAnswers.WorkbookAsync) { Parameters = [code, version, Labels, Since, Scoring], Formats = [ApiFormat.Xlsx], Role = OperatorRole.Analyst },
        new("getCodebook", "/instruments/{code}/versions/{version}/codebook", "Operators", "What each column of an export means",
            "A row for each column and each option, with labels in every language of the form, points, dimensions, threads and challenges. " + ForAnalysts,
            typeof(string), AnalystAnswers.CodeBookAsync) { Parameters = [code, version, Scoring], Formats = [ApiFormat.Csv], Role = OperatorRole.Analyst },
        new("getStatistics", "/instruments/{code}/versions/{version}/statistics", "Operators", "How the questions ask",
            "Difficulty, discrimination and missing answers of each question, alpha and omega of each dimension, differences between two groups. What cannot be said is null, with the sentence that says why. " + ForAnalysts,
            typeof(ApiOne<StatisticsView>), AnalystAnswers.StatisticsAsync) { Parameters = [code, version, Group, All, Scoring], Role = OperatorRole.Analyst },
    ];
}
