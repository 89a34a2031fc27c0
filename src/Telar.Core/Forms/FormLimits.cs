namespace Telar.Core.Forms;

/// How large a questionnaire may be. Beyond these bounds it is refused with a sentence; the largest that we know of use a tenth.
public static class FormLimits
{
    public const int MostSheets = 100;

    public const int MostRows = 250_000;

    public const int MostColumns = 1_000;

    /// Over all sheets.
    public const int MostCells = 5_000_000;

    /// What a spreadsheet itself can hold.
    public const int LongestCell = 32_767;

    public const int MostSurveyRows = 20_000;

    public const int MostChoices = 200_000;

    public const int MostLanguages = 50;

    public const int MostLevels = 20;
}
