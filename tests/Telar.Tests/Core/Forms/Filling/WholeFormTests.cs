using Telar.Core.Forms.Filling;
using Telar.Tests.Given;
using static Telar.Tests.Core.Forms.Filling.FilledFormTests;

namespace Telar.Tests.Core.Forms.Filling;

/// Forms as their sheets say them, from the tables to the answers that are sent.
public class WholeFormTests
{
    private const string Bakery = """
        survey
        type | name | label::Español (es) | label::English (en) | relevant | constraint | constraint_message::Español (es) | constraint_message::English (en) | required | required_message::Español (es)
        text | owner | ¿Cómo se llama? | What is your name? | | | | | yes | Díganos su nombre
        select_multiple where or_other | places | ¿Dónde vende? | Where do you sell? | | not(selected(., 'none')) or count-selected(.) = 1 | Si no vende, elija solo eso, ${owner} | Choose only that, ${owner}
        begin_group | web | En la red | On the web | selected(${places}, 'web')
        integer | orders | Pedidos al mes | Orders a month | | . >= 0
        end_group

        choices
        list_name | name | label::Español (es) | label::English (en)
        where | shop | Tienda | Shop
        where | web | Red | Web
        where | none | No vende | Does not sell

        settings
        form_title | form_id | default_language | instance_name
        Panadería | bakery | Español (es) | concat('Panadería de ', ${owner})
        """;

    [Fact]
    public void A_form_is_filled_in_as_its_sheets_say()
    {
        var form = XlsForm.Read(Bakery);
        var filled = FilledForm.Begin(CompiledForm.Of(form).Value, new(default, Seed: 1, "English (en)", "en"));
        var fields = FieldList.Of(form);
        Assert.Equal(["FILL-20 /data/owner"], Codes(filled));
        Assert.Equal("Díganos su nombre", filled.ProblemsOf(filled.Root)[0].OwnMessage);

        Answer(filled, "/data/owner", "Rosa");
        Answer(filled, "/data/places", "web none");
        Assert.Equal(["Choose only that, Rosa"], filled.ProblemsOf(filled.Root).Select(problem => problem.OwnMessage));
        Assert.Equal(["Si no vende, elija solo eso, Rosa"], filled.ProblemsOf(filled.Root, "Español (es)").Select(problem => problem.OwnMessage));

        Answer(filled, "/data/places", "web other");
        Answer(filled, "/data/places_other", "En la feria");
        Answer(filled, "/data/web/orders", "40");
        Assert.Empty(Codes(filled));
        Assert.Equal("""["Rosa","web other","En la feria","40"]""", System.Text.Encoding.UTF8.GetString(AnswerLine.Write(filled.Submission(fields), fields)));
        Assert.Equal("Panadería de Rosa", filled.InstanceName);
    }

    [Fact]
    public void What_was_chosen_and_is_chosen_no_more_is_not_sent()
    {
        var form = XlsForm.Read(Bakery);
        var filled = FilledForm.Begin(CompiledForm.Of(form).Value, new(default, Seed: 1));
        var fields = FieldList.Of(form);
        Answer(filled, "/data/places", "web other");
        Answer(filled, "/data/places_other", "En la feria");
        Answer(filled, "/data/web/orders", "40");

        Answer(filled, "/data/places", "shop");

        Assert.Equal("""[null,"shop",null,null]""", System.Text.Encoding.UTF8.GetString(AnswerLine.Write(filled.Submission(fields), fields)));
        Assert.Equal("""[null,"shop","En la feria","40"]""", System.Text.Encoding.UTF8.GetString(AnswerLine.Write(filled.Draft(fields), fields)));
    }
}
