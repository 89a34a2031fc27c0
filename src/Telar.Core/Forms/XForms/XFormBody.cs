using Telar.Core.Forms.Reading;

namespace Telar.Core.Forms.XForms;

/// The body of an XForm: groups, repeats and controls in the order of the survey.
internal sealed class XFormBody
{
    private readonly Form form;
    private readonly XFormPaths paths;
    private readonly XFormTexts texts;
    private readonly XFormModel model;
    private readonly XFormXml xml;
    private readonly ILookup<string, FormQuestion> triggered;

    public XFormBody(Form form, XFormPaths paths, XFormTexts texts, XFormModel model, XFormXml xml)
    {
        (this.form, this.paths, this.texts, this.model, this.xml) = (form, paths, texts, model, xml);
        triggered = form.Questions
            .SelectMany(question => question.Triggers.Select(trigger => (trigger, question)))
            .ToLookup(one => one.trigger, one => one.question, StringComparer.Ordinal);
    }

    public void Write()
    {
        xml.OpenHtml("body");
        xml.Attribute("class", form.Settings.Style, unlessEmpty: true);
        WriteChildren(form.Root);
        xml.Close();
    }

    private void WriteChildren(FormGroup group)
    {
        foreach (var node in group.Children)
        {
            if (node is FormGroup { IsRepeat: true } repeat)
                WriteRepeat(repeat);
            else if (node is FormGroup inner)
                WriteGroup(inner);
            else
                WriteQuestion((FormQuestion)node);
        }
    }

    private void WriteGroup(FormGroup group)
    {
        xml.Open("group");
        xml.Attribute("ref", group.Path);
        xml.Attribute("appearance", group.Appearance, unlessEmpty: true);
        texts.WriteLabelAndHint(group);
        WriteChildren(group);
        xml.Close();
    }

    private void WriteRepeat(FormGroup repeat)
    {
        xml.Open("group");
        xml.Attribute("ref", repeat.Path);
        texts.WriteLabelAndHint(repeat);
        xml.Open("repeat");
        xml.Attribute("nodeset", repeat.Path);
        xml.Attribute("appearance", repeat.Appearance, unlessEmpty: true);
        if (repeat.RepeatCount is { } count)
            xml.JavaRosaAttribute("count", XFormModel.NameOnly(count.Text) is { } name && paths.PathTo(name, paths.ParentOf(repeat), isPredicate: false) is { } path ? path : XFormModel.CountPath(repeat));
        WriteChildren(repeat);
        foreach (var question in QuestionsOf(repeat))
            model.WriteFirstValue(question, "odk-instance-first-load odk-new-repeat");
        xml.Close();
        xml.Close();
    }

    // Those whose nearest repeat this is.
    private static IEnumerable<FormQuestion> QuestionsOf(FormGroup group) =>
        group.Children.SelectMany(child => child switch
        {
            FormQuestion question => [question],
            FormGroup { IsRepeat: false } inner => QuestionsOf(inner),
            _ => [],
        });

    private void WriteQuestion(FormQuestion question)
    {
        var type = (FormatType)FormatTypes.Words.Find(question.TypeName)!;
        if (type.Control is not { } control)
            return;
        if (control.StartsWith("odk:", StringComparison.Ordinal))
            xml.OpenOdk(control["odk:".Length..]);
        else
            xml.Open(control);
        xml.Attribute("ref", question.Path);
        xml.Attribute("appearance", question.Appearance, unlessEmpty: true);
        if (type.MediaType is { } mediaType)
            xml.Attribute("mediatype", mediaType);
        if (question.Type == QuestionType.Range)
            WriteRange(question);
        if (question.Parameters.TryGetValue("rows", out var rows))
            xml.Attribute("rows", rows);
        texts.WriteLabelAndHint(question);
        WriteItems(question);
        WriteTriggered(question);
        xml.Close();
    }

    private void WriteRange(FormQuestion question)
    {
        foreach (var name in (ReadOnlySpan<string>)["start", "end", "step"])
            xml.Attribute(name, question.Parameters[name]);
    }

    private void WriteItems(FormQuestion question)
    {
        string nodes;
        var (value, label) = ("name", texts.HasTable ? "jr:itext(itextId)" : "label");
        if (question.List is { } list)
        {
            nodes = $"instance('{list.Replace("'", "", StringComparison.Ordinal)}')/root/item" + (question.ChoiceFilter is { } filter ? $"[{paths.Expression(filter.Text, question, isPredicate: true)}]" : "");
        }
        else if (question.ChoicesFrom is { } from && paths.Find(from) is { } source && paths.RepeatAround(source) is { } repeat)
        {
            value = label = source.Path[(repeat.Path.Length + 1)..];
            nodes = repeat.Path + (question.ChoiceFilter is { } filter ? $"[./{value} != '' and ({paths.Expression(filter.Text, question, isPredicate: true)})]" : $"[./{value} != '']");
        }
        else
        {
            return;
        }
        if (question.Parameters.TryGetValue("randomize", out var randomize) && CellText.YesNo(randomize) == true)
            nodes = question.Parameters.TryGetValue("seed", out var seed) ? $"randomize({nodes}, {paths.Expression(seed, question)})" : $"randomize({nodes})";
        xml.Open("itemset");
        xml.Attribute("nodeset", nodes);
        xml.Open("value");
        xml.Attribute("ref", value);
        xml.Close();
        xml.Open("label");
        xml.Attribute("ref", label);
        xml.Close();
        xml.Close();
    }

    // What this answer sets off is written where it is given.
    private void WriteTriggered(FormQuestion question)
    {
        foreach (var target in triggered[question.Name])
        {
            xml.Open("setvalue");
            xml.Attribute("event", "xforms-value-changed");
            xml.Attribute("ref", target.Path);
            if (target.Calculation is { } calculation)
                xml.Attribute("value", paths.Expression(calculation.Text, target));
            xml.Close();
        }
    }
}
