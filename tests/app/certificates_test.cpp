// Certificates: seen by a desk, with its name and day; never entered by the person.
#include "server/store/city.hpp"
#include "tests/app/helping_town.hpp"

namespace yui::tests {
namespace {

using protocol::ProblemCode;
using testing::IsEmpty;

class Certificates : public HelpingTown {
protected:
    Person desk = town.person("窓口");
    Person person = town.person("めじろ1");

    void SetUp() override {
        town.grant(desk, protocol::GrantRole::staff, protocol::ScopeKind::center, town.center);
        auto city = store::city(town.sql());
        city.certificates = {{"chainsaw", {"チェーンソーの講習", {}, "chainsaw course"}}};
        store::save_city(town.sql(), city);
    }
    protocol::Result<protocol::Done> confirm(const Person& by, const std::string& until = "2027-03-31") {
        return town.tell(by.caller, protocol::ConfirmCertificate{person.resident, "chainsaw", until});
    }
    std::vector<protocol::CertificateHeld> held() {
        return town.ask(person.caller, protocol::GetProfile{})->certificates;
    }
    Posted felling() {
        return post([](auto& need) { need.roles[0].certificate = "chainsaw"; });
    }
};
YUI_ON_EVERY_DATABASE(Certificates);

TEST_P(Certificates, OpenTheRolesThatAskForThemAndNameWhoSawThemWhen) {
    const auto role = felling().role;
    EXPECT_EQ(offer(person, role).error().code, ProblemCode::certificate_needed);

    ASSERT_TRUE(confirm(desk).has_value());

    ASSERT_EQ(held().size(), 1u);
    EXPECT_EQ(held().front().confirmed, "2026-11-21");
    EXPECT_EQ(held().front().confirmed_by, "窓口");
    EXPECT_EQ(held().front().valid_until, "2027-03-31");
    EXPECT_EQ(offer(person, role)->state, protocol::AssignmentState::confirmed);
}

TEST_P(Certificates, CountNoLongerOnceTheyRanOutOrWereDropped) {
    ASSERT_TRUE(confirm(desk, "2026-11-21").has_value()) << "valid to the end of its last day";
    EXPECT_EQ(offer(person, felling().role).error().code, ProblemCode::certificate_needed)
        << "the role is tomorrow";

    ASSERT_TRUE(confirm(desk).has_value());
    ASSERT_TRUE(town.tell(desk.caller, protocol::DropCertificate{person.resident, "chainsaw"}).has_value());
    EXPECT_THAT(held(), IsEmpty());
    EXPECT_TRUE(town.tell(desk.caller, protocol::DropCertificate{person.resident, "chainsaw"}).has_value())
        << "what is not there is dropped already";
}

TEST_P(Certificates, AreConfirmedByADeskAloneAndOnlyThoseTheCityKnows) {
    EXPECT_EQ(confirm(person).error().code, ProblemCode::not_found);
    EXPECT_EQ(confirm(organizer).error().code, ProblemCode::not_found);
    EXPECT_EQ(confirm(desk, "2026-11-20").error().code, ProblemCode::date_in_past);
    EXPECT_EQ(
        town.tell(desk.caller, protocol::ConfirmCertificate{person.resident, "flying", {}}).error().pointer,
        "/certificate");
    EXPECT_EQ(town.tell(desk.caller, protocol::ConfirmCertificate{9999, "chainsaw", {}}).error().code,
              ProblemCode::not_found);
}

TEST_P(Certificates, AreShownToTheDeskThatLooksForThePerson) {
    ASSERT_TRUE(confirm(desk).has_value());
    protocol::FindResidents query;
    query.text = "めじろ1";
    const auto found = town.ask(desk.caller, query)->residents;
    ASSERT_EQ(found.size(), 1u);
    ASSERT_EQ(found.front().certificates.size(), 1u);
    EXPECT_EQ(found.front().certificates.front().certificate, "chainsaw");
}

TEST_P(Certificates, AreCalledWhatTheCityCallsThemWhereTheyAreMissing) {
    const auto role = felling().role;
    const auto name = [&](protocol::Language language) {
        person.caller.language = language;
        return offer(person, role).error().words.front().second;
    };
    EXPECT_EQ(name(protocol::Language::ja), "チェーンソーの講習");
    EXPECT_EQ(name(protocol::Language::en), "chainsaw course");
    EXPECT_EQ(name(protocol::Language::easy), "チェーンソーの講習") << "where there is no easier word";
}

}  // namespace
}  // namespace yui::tests
