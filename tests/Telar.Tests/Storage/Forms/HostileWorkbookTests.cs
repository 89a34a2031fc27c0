using Telar.Core.Forms.Filling;
using Telar.Core.Forms.Reading;
using Telar.Core.Shared;
using Telar.Storage.Forms;
using Telar.Tests.Given;

namespace Telar.Tests.Storage.Forms;

/// Whatever is sent as a questionnaire is refused with a sentence or is a form that can be written and filled in: never an exception, never without end.
public class HostileWorkbookTests
{
    private const long MostBytes = 1L << 29;

    [Fact]
    public void Each_of_two_hundred_is_refused_or_read()
    {
        var (refused, read) = (0, 0);
        for (var number = 0; number < HostileWorkbooks.Count; number++)
        {
            var (what, content) = HostileWorkbooks.Make(number);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                if (IsForm(content))
                    read++;
                else
                    refused++;
            }
            catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
            {
                Assert.Fail(FormattableString.Invariant($"{number} ({what}): {fault}"));
            }
            // Of this thread alone: other tests run beside it.
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostBytes);
        }
        Assert.True(refused > 150 && read > 0, FormattableString.Invariant($"{refused} refused, {read} read"));
    }

    [Theory]
    [InlineData(0, "IMPORT-54")]
    [InlineData(2, "IMPORT-50")]
    [InlineData(4, "XLSFORM-03")]
    [InlineData(5, "XLSFORM-41")]
    [InlineData(6, "XLSFORM-04")]
    [InlineData(7, "XLSFORM-02")]
    [InlineData(9, "XLSFORM-26")]
    [InlineData(11, "FILL-05")]
    [InlineData(17, "XLSFORM-10")]
    public void What_stands_in_the_way_has_a_name(int number, string code)
    {
        List<Problem> problems = [];
        if (FormWorkbookFile.Read(() => new MemoryStream(HostileWorkbooks.Make(number).Content), problems) is { } tables)
        {
            var reading = FormReader.Read(tables).Outcome;
            problems.AddRange(reading.IsRefused ? reading.Problems : CompiledForm.Of(reading.Value).Problems);
        }

        Assert.Contains(code, problems.Select(problem => problem.Code));
    }

    private static bool IsForm(byte[] content)
    {
        List<Problem> problems = [];
        if (FormWorkbookFile.Read(() => new MemoryStream(content), problems) is not { } tables)
        {
            Assert.NotEmpty(problems);
            return false;
        }
        var reading = FormReader.Read(tables);
        if (reading.Outcome.IsRefused || CompiledForm.Of(reading.Outcome.Value) is not { IsRefused: false } compiled)
            return false;
        Assert.NotEmpty(Given.XForms.Of(reading.Outcome.Value).Root!.Elements());
        var filled = FilledForm.Begin(compiled.Value, new(DateTimeOffset.UnixEpoch, Seed: 1));
        filled.ProblemsOf(filled.Root);
        return true;
    }
}
